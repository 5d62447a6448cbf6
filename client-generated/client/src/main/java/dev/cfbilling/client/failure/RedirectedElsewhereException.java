package dev.cfbilling.client.failure;

import dev.cfbilling.transport.Origin;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * The answer leads to another scheme, host or port, and was not followed: what is there is not
 * Cloudflare's API. Often it is where a network asks its users to log in. Or it would have a query
 * that was posted asked again without its body, which is not what was asked.
 */
public final class RedirectedElsewhereException extends BillingApiException {
  private static final long serialVersionUID = 1;

  /**
   * Tells where it leads, without the query.
   *
   * @param response the answer
   * @param target where it leads
   * @param redaction what hides secrets in that
   */
  public RedirectedElsewhereException(
      Response response, HttpUrl target, UnaryOperator<String> redaction) {
    super(
        Answer.of(response)
            .with(
                "with a redirect to %s; %s"
                    .formatted(
                        ForeignText.shown(withoutQuery(target).toString(), redaction),
                        allowed(response, target))),
        null);
  }

  private static String allowed(Response response, HttpUrl target) {
    HttpUrl asked = response.request().url();
    return Origin.of(target).equals(Origin.of(asked))
        ? "of what is posted, only one with 307 or 308 is followed, which keeps the query"
        : "only redirects within %s are followed".formatted(withoutQuery(asked).resolve("/"));
  }

  private static HttpUrl withoutQuery(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).build();
  }
}
