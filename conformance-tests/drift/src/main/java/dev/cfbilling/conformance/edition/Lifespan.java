package dev.cfbilling.conformance.edition;

import java.util.List;

/**
 * A part of the API over all editions.
 *
 * @param name an operation's id, a field's name, or a parameter's with its kind
 * @param presence one for each edition
 * @param marks of the changes that each edition makes to it; one for each edition
 */
public record Lifespan(String name, List<PartPresence> presence, List<Mark> marks) {}
