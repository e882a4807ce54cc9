extension TimedFact {
  /// What a fact says.
  public enum Statement: Sendable {
    /// Support is granted from the month on (审核确认).
    case enrolled
    /// Support has ended: the month is the first without (退出).
    case left
    /// The household as it is decided on from the month on: at the enrolment, at a review up or down (复核增减).
    ///
    /// Ages, and incomes that are exempt for a time, are those of the document's own day until another one follows: that
    /// someone outgrows a group leads to a review and never to a silent stop.
    case household(HouseholdDocument)
    /// A member has died; the support for that member ends with the month (死亡).
    case died(member: String)
    /// A member has left the household; a later document that lists the member brings the member back (离家).
    case departed(member: String)
    /// A member who could work refused to, three times: the member's own share stops (本人减停, 57 号, article 35).
    case shareStopped(member: String)
    /// That member's share is paid again.
    case shareRestored(member: String)
    /// Support runs out over some months though the household is above the line (渐退, 57 号, article 34).
    case gradualExit(GradualSchedule)
    /// Nothing is paid from the month on, for the time being (暂停).
    case suspended
    /// It is paid again (恢复).
    case resumed
    /// Nothing: what this replaces never was.
    case nothing
  }
}
