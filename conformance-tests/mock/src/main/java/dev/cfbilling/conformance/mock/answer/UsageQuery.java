package dev.cfbilling.conformance.mock.answer;

import java.time.LocalDate;
import java.util.Optional;

/** What was asked for, as far as anything was. */
public record UsageQuery(
    Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> metric) {}
