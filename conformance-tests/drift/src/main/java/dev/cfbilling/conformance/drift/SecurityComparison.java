package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.ApiCredentials;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the credentials of an operation. */
final class SecurityComparison {
  private final Differences differences;

  SecurityComparison(Differences differences) {
    this.differences = differences;
  }

  void compare(ApiOperation was, ApiOperation is) {
    List<ApiCredentials> lost =
        was.security().stream()
            .filter(held -> is.security().stream().noneMatch(asked -> asked.areIn(held)))
            .toList();
    List<ApiCredentials> gained =
        is.security().stream()
            .filter(asked -> was.security().stream().noneMatch(held -> held.areIn(asked)))
            .toList();
    if (lost.isEmpty() && gained.isEmpty()) {
      return;
    }
    if (lost.isEmpty()) {
      SpecLocation older = was.place().child("security");
      add(
          "added",
          Effect.COMPATIBLE,
          "%s will do too now".formatted(words(gained)),
          ComparedPart.at(older, gained.get(0).place()));
    } else {
      List<ApiCredentials> instead = gained.isEmpty() ? more(lost, is) : gained;
      String what =
          instead.isEmpty()
              ? "%s will no longer do".formatted(words(lost))
              : "%s will no longer do; it takes %s now".formatted(words(lost), words(instead));
      String kind = instead.isEmpty() ? "removed" : "changed";
      add(kind, Effect.BREAKS_CALLER, what, places(lost, is, instead));
    }
  }

  /** The credentials that demand {@code lost} and more. */
  private static List<ApiCredentials> more(List<ApiCredentials> lost, ApiOperation is) {
    return is.security().stream()
        .filter(asked -> lost.stream().anyMatch(held -> held.areIn(asked)))
        .toList();
  }

  /** The schemes if only their description changed; else the security requirements. */
  private static ComparedPart places(
      List<ApiCredentials> lost, ApiOperation is, List<ApiCredentials> instead) {
    ApiCredentials was = lost.get(0);
    if (instead.isEmpty()) {
      return ComparedPart.at(was.place(), is.place().child("security"));
    }
    ApiCredentials now = instead.get(0);
    boolean described =
        !was.schemes().isEmpty() && was.schemes().keySet().equals(now.schemes().keySet());
    return described
        ? ComparedPart.at(scheme(was), scheme(now))
        : ComparedPart.at(was.place(), now.place());
  }

  private void add(String kind, Effect effect, String what, ComparedPart part) {
    differences.addWherever(
        "security." + kind, effect, what, part, ClientMeaning.credentials(effect));
  }

  private static SpecLocation scheme(ApiCredentials credentials) {
    return credentials.schemes().values().iterator().next();
  }

  private static String words(List<ApiCredentials> credentials) {
    return credentials.stream().map(ApiCredentials::toString).collect(Collectors.joining(" or "));
  }
}
