package dev.cfbilling.conformance.mock.data;

import java.util.List;

/**
 * A customer's account.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param subscriptions in the order in which they are reported; the first is the account's main one
 */
public record Account(String id, String name, List<Subscription> subscriptions, List<Zone> zones) {}
