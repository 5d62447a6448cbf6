package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;

/**
 * The text that a document has about one thing.
 *
 * @param subject an operation's id, a field's or schema's name, or a parameter's kind and name
 * @param place of the text, in the document's tree
 * @param text on one line
 * @param operations the ids of the operations that lead there
 */
public record Description(
    String subject, SpecLocation place, String text, List<String> operations) {}
