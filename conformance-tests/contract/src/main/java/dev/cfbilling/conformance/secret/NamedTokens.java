package dev.cfbilling.conformance.secret;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tokens by a well-known prefix, or by the word before them. */
final class NamedTokens implements Detector {
  private static final String EDGE = "(?<![A-Za-z0-9_-])";

  /** For prefixes that begin no other word: a token may come behind a name, as in x_AKIA…. */
  private static final String EDGE_OF_NAME = "(?<![A-Za-z0-9-])";

  /** The patterns; the group {@code secret}, if there is one, is masked. */
  private static final List<Pattern> FORMS =
      List.of(
          // A JSON Web Token; the signature may be missing.
          Pattern.compile(EDGE + "eyJ[\\w-]{5,}+\\.[\\w-]{2,}+(?:\\.[\\w-]*+)?"),
          // Cloudflare, npm.
          Pattern.compile(EDGE + "(?:cf[a-z]{1,3}_|npm_|v1\\.0-(?=[0-9a-f]{20}))[\\w.-]{12,}+"),
          // GitHub, GitLab, Slack, Stripe, Braintree, Google, AWS.
          Pattern.compile(
              EDGE_OF_NAME
                  + "(?:gh[opsur]_|github_pat_|glpat-|xox[a-z]-|[rs]k_(?:live|test)_|whsec_"
                  + "|tokencc_|AIza|AKIA|ASIA)[\\w.-]{12,}+"),
          Pattern.compile(
              "(?i)(?<![a-z])(?:bearer|basic|token)(?:\\s|%20|\\+){1,3}"
                  + "(?<secret>(?:(?=[^\\s\"',;]{0,40}[0-9=])[\\w.~+/-]{8,}+|[\\w.~+/-]{20,}+)=*+)"),
          Pattern.compile(
              "(?i)(?<![a-z])(?:x-auth-key|api[_-]?key|(?:[a-z]{1,12}[_-])?token|client[_-]?secret"
                  + "|secret|passw(?:or)?d|pwd|cf_clearance|__cf_bm|session(?:[_-]?id)?|signature)[\"']?\\s{0,3}[=:]"
                  + "\\s{0,3}[\"']?(?<secret>(?=[^\\s\"',;&]{0,40}[0-9])[^\\s\"',;&]{6,}+)"),
          // A path of Java has one slash less.
          Pattern.compile("(?:://|https?:/)(?<secret>[^\\s/?#@\"]{1,256}+(?=@))"),
          Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^\"]*+"));

  @Override
  public void find(String text, Spans found) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        int group = matcher.groupCount();
        found.add(matcher.start(group), matcher.end(group), KnownSecrets.MASK);
      }
    }
  }
}
