package dev.cfbilling.conformance.mock.data;

import java.util.List;

/**
 * A customer with several accounts.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param restricted whether callers are turned away from it and from its accounts
 */
public record Organization(String id, List<Account> accounts, boolean restricted) {}
