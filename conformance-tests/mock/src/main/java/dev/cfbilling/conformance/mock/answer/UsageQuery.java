package dev.cfbilling.conformance.mock.answer;

import java.time.LocalDate;
import java.util.Optional;

/** The query parameters of a usage request. */
public record UsageQuery(
    Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> metric) {}
