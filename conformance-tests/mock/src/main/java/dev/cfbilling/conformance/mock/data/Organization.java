package dev.cfbilling.conformance.mock.data;

import java.util.List;

/**
 * A customer with several accounts.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param restricted whether it and its accounts refuse all callers
 */
public record Organization(String id, List<Account> accounts, boolean restricted) {}
