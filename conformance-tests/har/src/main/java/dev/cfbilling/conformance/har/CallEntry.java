package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.har.HarTree.Numeral;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A call in the form of a HAR 1.2 entry, with its secrets; only its body is left out. */
final class CallEntry {
  private static final Numeral UNKNOWN = new Numeral("-1");

  private CallEntry() {}

  static Map<String, @Nullable Object> of(RecordedCall call) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("startedDateTime", call.startedAt().truncatedTo(ChronoUnit.MILLIS).toString());
    entry.put("time", milliseconds(call.timing().waiting().plus(call.timing().receiving())));
    entry.put("request", request(call));
    entry.put("response", response(call));
    entry.put("cache", Map.of());
    Map<String, @Nullable Object> timings = new LinkedHashMap<>();
    timings.put("send", new Numeral("0"));
    timings.put("wait", milliseconds(call.timing().waiting()));
    timings.put("receive", milliseconds(call.timing().receiving()));
    entry.put("timings", timings);
    return entry;
  }

  private static Map<String, @Nullable Object> request(RecordedCall call) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("method", call.method());
    request.put("url", call.url());
    request.put("httpVersion", call.request().protocol());
    request.put("cookies", List.of());
    request.put("headers", headers(call.request()));
    request.put("queryString", query(call.url()));
    request.put("headersSize", UNKNOWN);
    request.put("bodySize", new Numeral(Long.toString(call.request().bodySize())));
    if (call.request().bodySize() > 0) {
      Map<String, @Nullable Object> posted = new LinkedHashMap<>();
      posted.put("mimeType", call.request().header("content-type"));
      posted.put("text", call.posted().text());
      posted.put("comment", call.posted().digest());
      request.put("postData", posted);
    }
    return request;
  }

  private static Map<String, @Nullable Object> response(RecordedCall call) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("status", new Numeral(Integer.toString(call.statusCode())));
    response.put("statusText", "");
    response.put("httpVersion", call.answer().protocol());
    response.put("cookies", List.of());
    response.put("headers", headers(call.answer()));
    response.put("content", "");
    response.put("redirectURL", call.answer().header("location"));
    response.put("headersSize", UNKNOWN);
    response.put("bodySize", new Numeral(Long.toString(call.answer().bodySize())));
    if (!call.failure().isEmpty()) {
      response.put("_error", call.failure());
    }
    call.response()
        .gap()
        .flatMap(Gap::broken)
        .ifPresent(how -> response.put("_broken", how.wireName()));
    return response;
  }

  private static List<@Nullable Object> headers(RecordedCall.Message message) {
    List<@Nullable Object> headers = new ArrayList<>();
    message.headers().forEach(header -> headers.add(pair(header.name(), header.value())));
    return headers;
  }

  private static List<@Nullable Object> query(String address) {
    List<@Nullable Object> query = new ArrayList<>();
    HttpUrl url = HttpUrl.parse(address);
    for (int i = 0; url != null && i < url.querySize(); i++) {
      query.add(
          pair(
              url.queryParameterName(i),
              Optional.ofNullable(url.queryParameterValue(i)).orElse("")));
    }
    return query;
  }

  private static Map<String, @Nullable Object> pair(String name, String value) {
    Map<String, @Nullable Object> pair = new LinkedHashMap<>();
    pair.put("name", name);
    pair.put("value", value);
    return pair;
  }

  private static Numeral milliseconds(Duration time) {
    return new Numeral(
        BigDecimal.valueOf(Math.max(0, time.toNanos() / 1000), 3)
            .stripTrailingZeros()
            .toPlainString());
  }
}
