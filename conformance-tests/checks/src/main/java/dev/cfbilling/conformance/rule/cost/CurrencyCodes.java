package dev.cfbilling.conformance.rule.cost;

import java.util.Set;

/**
 * The active codes of ISO 4217, as amended in 2025, without funds, metals and testing codes.
 *
 * <p>The JDK's list differs between releases and keeps obsolete codes. The lev is still included,
 * although the euro replaced it in 2026: earlier bills are still read.
 */
final class CurrencyCodes {
  private static final Set<String> ACTIVE =
      Set.of(
          ("AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP"
                  + " BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB"
                  + " EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD"
                  + " IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL"
                  + " LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK"
                  + " NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG"
                  + " SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD"
                  + " TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW"
                  + " ZWG")
              .split(" ", -1));

  private CurrencyCodes() {}

  static boolean isActive(String code) {
    return ACTIVE.contains(code);
  }
}
