package dev.cfbilling.conformance.har;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The secrets of calls as they pass. Whoever scrubs a whole capture knows every credential in it;
 * here those of the calls so far are known, up to a limit. For one thread.
 */
public final class CallSecrets {
  private static final int MAX_REMEMBERED = 64;

  private final Set<String> credentials = new LinkedHashSet<>();
  private List<String> remembered = List.of();

  /** The secrets of this call and the credentials of those before, which it adds to. */
  public List<String> of(RecordedCall call) {
    CaptureSecrets secrets = new CaptureSecrets();
    call.request().headers().forEach(header -> secrets.header(header.name(), header.value()));
    secrets.address(call.url());
    secrets.posted(call.posted().text());
    remember(secrets.found());
    call.answer().headers().forEach(header -> secrets.header(header.name(), header.value()));
    Set<String> all = new LinkedHashSet<>(credentials);
    all.addAll(secrets.found());
    return new ArrayList<>(all);
  }

  /** Those that requests have brought so far. */
  public List<String> credentials() {
    return remembered;
  }

  private void remember(List<String> more) {
    if (credentials.addAll(more)) {
      while (credentials.size() > MAX_REMEMBERED) {
        credentials.remove(credentials.iterator().next());
      }
      remembered = List.copyOf(credentials);
    }
  }
}
