package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.exchange.Gap;

/** A call of an operation with an incomplete recording of its response. */
public record LostCall(int exchange, String operation, Gap gap) {}
