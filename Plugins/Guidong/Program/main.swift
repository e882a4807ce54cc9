import CountyKit
import GuidongModule

// The same module as a process of its own.
StepWatch.main()
