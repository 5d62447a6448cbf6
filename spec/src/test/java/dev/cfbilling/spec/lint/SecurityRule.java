package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** Every operation takes a token, or else an e-mail address together with a key. */
final class SecurityRule implements Rule {

  private static final String EITHER = "[{\"api_token\":[]},{\"api_email\":[],\"api_key\":[]}]";

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract
        .operations()
        .map(operation -> operation.child("security"))
        .filter(security -> !security.node().toString().equals(EITHER))
        .map(security -> "%s is %s; it must be %s".formatted(security, security.quoted(), EITHER));
  }
}
