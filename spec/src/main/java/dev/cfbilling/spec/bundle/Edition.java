package dev.cfbilling.spec.bundle;

import java.time.LocalDate;
import java.util.List;

/**
 * The contract from one day on, until the next edition.
 *
 * @param date its first day, in UTC
 * @param names what it is called beside its date, possibly nothing
 * @param approximate whether no source has the day
 * @param change what it meant to readers of the API, compared with the edition before
 */
public record Edition(LocalDate date, List<String> names, boolean approximate, String change) {}
