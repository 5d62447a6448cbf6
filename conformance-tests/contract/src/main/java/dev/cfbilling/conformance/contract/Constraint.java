package dev.cfbilling.conformance.contract;

/**
 * One thing that the contract holds values to.
 *
 * @param kind the keyword: {@code required}, {@code enum}, {@code maxLength}, {@code format} or
 *     {@code nullable}
 * @param detail what stands under the keyword: a property's name, a literal, a limit
 */
public record Constraint(String kind, String detail, SpecLocation location) {}
