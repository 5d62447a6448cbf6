package dev.cfbilling.client.failure;

import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * The answer leads to another scheme, host or port, and was not followed: what is there is not
 * Cloudflare's API. Often it is where a network asks its users to log in.
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
                "with a redirect to %s; only redirects within %s are followed"
                    .formatted(
                        ForeignText.shown(withoutQuery(target).toString(), redaction),
                        withoutQuery(response.request().url()).resolve("/"))),
        null);
  }

  private static HttpUrl withoutQuery(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).build();
  }
}
