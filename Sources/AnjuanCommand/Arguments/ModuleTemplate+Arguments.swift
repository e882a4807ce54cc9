public import ArgumentParser
import ModuleTemplates

extension ModuleTemplate: ExpressibleByArgument {}
