package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.probe.run.WrongServer.Mistake;
import dev.cfbilling.conformance.probe.run.WrongServer.Reply;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** The mistakes that a server can make. */
final class Mistakes {
  private Mistakes() {}

  /** Answers another question than the one that was asked. */
  static Mistake asking(Predicate<HttpUrl> when, UnaryOperator<HttpUrl> instead) {
    return new Mistake() {
      @Override
      public Request ask(Request asked) {
        return when.test(asked.url())
            ? asked.newBuilder().url(instead.apply(asked.url())).build()
            : asked;
      }
    };
  }

  /** Takes one parameter for the other. */
  static Mistake taking(String parameter, String other) {
    return asking(
        url -> url.queryParameter(parameter) == null && url.queryParameter(other) != null,
        url -> with(parameter, String.valueOf(url.queryParameter(other)), url));
  }

  /** Returns these days to whoever names none. */
  static Mistake withoutDays(String from, String to) {
    return asking(
        url -> url.queryParameter("from") == null && url.queryParameter("to") == null,
        url -> with("to", to, with("from", from, url)));
  }

  static Mistake answering(Predicate<HttpUrl> when, Reply reply) {
    return new Mistake() {
      @Override
      public Reply answer(Request asked, Reply right) {
        return when.test(asked.url()) ? reply : right;
      }
    };
  }

  static Mistake editing(Predicate<Request> when, UnaryOperator<String> edit) {
    return new Mistake() {
      @Override
      public Reply answer(Request asked, Reply right) {
        return when.test(asked) ? right.edited(edit) : right;
      }
    };
  }

  /** Answers the second of two equal calls in another way. */
  static Mistake changing(UnaryOperator<String> edit) {
    Map<HttpUrl, Integer> calls = new HashMap<>();
    return editing(asked -> calls.merge(asked.url(), 1, Integer::sum) == 2, edit);
  }

  /** Has a header that the call does not allow. */
  static Mistake adding(Predicate<Request> when, String header, String value) {
    return new Mistake() {
      @Override
      public Reply answer(Request asked, Reply right) {
        Headers more = right.headers().newBuilder().set(header, value).build();
        return when.test(asked) ? new Reply(right.status(), more, right.body()) : right;
      }
    };
  }

  static HttpUrl with(String parameter, String value, HttpUrl url) {
    return url.newBuilder().setQueryParameter(parameter, value).build();
  }

  static Predicate<HttpUrl> has(String parameter, String value) {
    return url -> value.equals(url.queryParameter(parameter));
  }

  static Predicate<HttpUrl> leadsTo(String part) {
    return url -> url.encodedPath().contains(part);
  }

  /** Whether two sound days are asked for, so many days apart. */
  static Predicate<HttpUrl> apart(int days) {
    return url ->
        day(url, "from")
            .flatMap(from -> day(url, "to").map(to -> ChronoUnit.DAYS.between(from, to)))
            .filter(between -> between == days)
            .isPresent();
  }

  private static Optional<LocalDate> day(HttpUrl url, String parameter) {
    return Optional.ofNullable(url.queryParameter(parameter))
        .filter(day -> day.matches("2026-\\d\\d-\\d\\d"))
        .map(LocalDate::parse);
  }

  /** Takes out the first record of a day. */
  static UnaryOperator<String> without(String day) {
    return body -> body.replaceFirst(record(day) + ",", "");
  }

  /** Has the first record of a day twice. */
  static UnaryOperator<String> doubled(String day) {
    return body -> body.replaceFirst(record(day), "$0,$0");
  }

  private static String record(String day) {
    return "\\{[^{}]*\"ChargePeriodStart\":\"" + day + "T[^{}]*\\}";
  }
}
