package dev.cfbilling.pact.provider;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** The live API answers as the client needs it to. */
@Tag("live")
class LiveVerificationTest extends LiveVerification {
  @Override
  URI api() {
    return LiveStates.API;
  }

  @Override
  Map<String, String> environment() {
    return System.getenv();
  }
}
