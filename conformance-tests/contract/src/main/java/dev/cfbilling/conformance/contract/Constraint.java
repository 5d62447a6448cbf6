package dev.cfbilling.conformance.contract;

/**
 * One constraint on values.
 *
 * @param kind the keyword: {@code required}, {@code enum}, {@code maxLength}, {@code format} or
 *     {@code nullable}
 * @param detail the keyword's argument: a property's name, a literal, a limit
 */
public record Constraint(String kind, String detail, SpecLocation location) {}
