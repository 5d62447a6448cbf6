package dev.cfbilling.conformance.audit.archive;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names of accounts in tables and reports: the same in each run, and no way back to the account.
 *
 * @param open whether accounts are named by their ids
 */
public record AccountNames(boolean open) implements Serializable {
  private static final int BYTES = 8;
  private static final Pattern ID = Pattern.compile("\\p{XDigit}{32}");
  private static final Pattern FOLDER = Pattern.compile("(?<=^|/)account=([^/]*)(?=/|$)");

  /** The name of an account by its id; an unknown one has none. */
  public String of(String account) {
    return open || account.isEmpty()
        ? account
        : "a-" + HexFormat.of().formatHex(digest(inLowerCase(account)), 0, BYTES);
  }

  /** A path with the name of each account whose folder is in it, where a file has its id too. */
  public String in(String path) {
    if (open) {
      return path;
    }
    String named =
        FOLDER
            .matcher(path)
            .replaceAll(folder -> "account=" + of(BodyPlace.decoded(folder.group(1))));
    for (MatchResult folder : FOLDER.matcher(path).results().toList()) {
      String id = BodyPlace.decoded(folder.group(1));
      if (ID.matcher(id).matches()) {
        named = Pattern.compile(id, Pattern.CASE_INSENSITIVE).matcher(named).replaceAll(of(id));
      }
    }
    return named;
  }

  /** However its digits are written, it is one account. */
  private static String inLowerCase(String account) {
    return ID.matcher(account).matches() ? account.toLowerCase(Locale.ROOT) : account;
  }

  private static byte[] digest(String account) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
