public import ArgumentParser
import Desk

extension HouseholdFormat: ExpressibleByArgument {}
