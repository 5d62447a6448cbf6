package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.ResultDamage.ofProfile;

import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.List;

/** Billing profiles that contradict themselves. */
public final class ProfileFaults {
  private ProfileFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "month-thirteen",
            "The card expires in a thirteenth month.",
            ofProfile(profile -> profile.put("card_expiry_month", 13)),
            "profile.card-expiry"),
        Fault.of(
            "edited-before-created",
            "The profile was changed before it was created.",
            ofProfile(profile -> profile.put("edited_on", "2020-01-01T00:00:00Z")),
            "profile.edited-on"),
        Fault.of(
            "balance-in-words",
            "The balance is no decimal number.",
            ofProfile(profile -> profile.put("balance", "twelve")),
            "profile.balance"));
  }
}
