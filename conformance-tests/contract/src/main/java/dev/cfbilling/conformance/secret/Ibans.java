package dev.cfbilling.conformance.secret;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds IBANs: the length is the country's, and the remainder modulo 97 is 1. */
final class Ibans implements Detector {
  static final String MASK = "[IBAN]";
  private static final int HEAD = 4;

  /** Lengths by country, from the IBAN registry of 2026. */
  private static final Map<String, Integer> LENGTHS =
      Stream.of(
              "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22",
              "DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28",
              "HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25",
              "MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29",
              "RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29",
              "VA22 VG24 XK20 YE30")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(
              Collectors.toUnmodifiableMap(
                  one -> one.substring(0, 2), one -> Integer.valueOf(one.substring(2))));

  @Override
  public void find(String text, Spans found) {
    for (int i = 0; i + HEAD < text.length(); i++) {
      if (beginsAt(text, i)) {
        int end = end(text, i);
        if (end > i) {
          found.add(i, end, MASK);
        }
      }
    }
  }

  private static boolean beginsAt(String text, int i) {
    return Detector.isLetter(text.charAt(i))
        && Detector.isLetter(text.charAt(i + 1))
        && Detector.isDigit(text.charAt(i + 2))
        && Detector.isDigit(text.charAt(i + 3))
        && !Detector.isWordAt(text, i - 1);
  }

  /** The end, exclusive, of the IBAN that starts at {@code start}; negative when there is none. */
  private static int end(String text, int start) {
    String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
    int length = LENGTHS.getOrDefault(country, 0);
    StringBuilder account = new StringBuilder();
    int i = start;
    for (; i < text.length() && account.length() < length; i++) {
      char c = text.charAt(i);
      boolean separates = (c == ' ' || c == '-') && Detector.isWordAt(text, i + 1);
      if (Detector.isDigit(c) || Detector.isLetter(c)) {
        account.append(c);
      } else if (!separates) {
        return -1;
      }
    }
    boolean whole = length > 0 && account.length() == length && !Detector.isWordAt(text, i);
    return whole && remainder(account) == 1 ? i : -1;
  }

  private static int remainder(CharSequence account) {
    int remainder = 0;
    for (int i = 0; i < account.length(); i++) {
      int value = Character.digit(account.charAt((i + HEAD) % account.length()), 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder;
  }
}
