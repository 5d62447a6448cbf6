package dev.cfbilling.pact.broker.server;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What the broker has said with each pact that is to be verified, in its words. */
final class Notices {
  private static final String READ = " Read more at https://docs.pact.io/go/";
  private static final String STILL =
      "This pact is still in pending state for any version of %s from branch '%s' as ";

  private final ArrayNode all = JsonMapper.shared().createArrayNode();

  private Notices() {}

  /**
   * What is said of a selection.
   *
   * @param address of the content
   * @param branch of the provider
   */
  static ArrayNode of(Selection selection, String address, String branch, boolean pending) {
    Notices notices = new Notices();
    String provider = selection.pact().provider();
    notices.add("before_verification", why(selection, address, branch));
    notices.add("before_verification", pending(selection, branch, pending));
    if (pending) {
      String still = STILL.formatted(provider, branch);
      String unpublished = still + "a successful verification result has not yet been published";
      notices.add(
          "after_verification:success_true_published_false",
          still + "the successful verification results have not yet been published.");
      notices.add("after_verification:success_false_published_false", unpublished);
      notices.add(
          "after_verification:success_true_published_true",
          ("This pact is no longer in pending state for any version of %s from branch '%s', as a"
                      + " successful verification result has been published. If a verification for"
                      + " a version of %s fails in the future, it will fail the build.")
                  .formatted(provider, branch, provider)
              + READ
              + "pending");
      notices.add("after_verification:success_false_published_true", unpublished);
    }
    return notices.all;
  }

  private static String why(Selection selection, String address, String branch) {
    String subject = "The pact at %s is being verified because ".formatted(address);
    if (selection.inProgress()) {
      return subject
          + ("it is a 'work in progress' pact (ie. it is the pact for the latest %s and it has not"
                  + " yet been successfully verified by a version of %s from branch '%s' when the"
                  + " pact's application version was explicitly specified in the consumer version"
                  + " selectors).")
              .formatted(versions(selection), selection.pact().provider(), branch)
          + READ
          + "wip";
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        subject
            + (selection.criteria().size() == 1
                ? "the pact content belongs to the consumer version matching the following criterion:"
                : "the pact content belongs to the consumer versions matching the following"
                    + " criteria:"));
    selection.criteria().forEach(criterion -> lines.add("    * " + criterion));
    return String.join("\n", lines);
  }

  private static String versions(Selection selection) {
    String consumer = selection.pact().consumer();
    List<String> branches =
        selection.branches().stream().map(branch -> "'" + branch + "'").toList();
    return branches.size() == 1
        ? "version of %s from branch %s".formatted(consumer, branches.get(0))
        : "versions of %s from branches %s (both have the same content)"
            .formatted(consumer, String.join(" and ", branches));
  }

  private static String pending(Selection selection, String branch, boolean pending) {
    String provider = selection.pact().provider();
    if (!pending) {
      return "This pact has previously been successfully verified by a version of %s from branch '%s'. If this verification fails, it will fail the build."
              .formatted(provider, branch)
          + READ
          + "pending";
    }
    String because =
        selection.inProgress()
            ? "it was included as a 'work in progress' pact"
            : "a successful verification result for a version of %s from branch '%s' has not yet been published"
                .formatted(provider, branch);
    return "This pact is in pending state for this version of %s because %s. If this verification fails, it will not cause the overall build to fail."
            .formatted(provider, because)
        + READ
        + "pending";
  }

  private void add(String when, String text) {
    all.addObject().put("when", when).put("text", text);
  }
}
