/// The rules that every payload of the catalogue is held to, one table for each message.
///
/// The tables stand in Generated/RuleBook+….swift, read off the schemas.
enum RuleBook {}
