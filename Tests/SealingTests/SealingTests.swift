import Testing

@Suite struct SealingTests {}
