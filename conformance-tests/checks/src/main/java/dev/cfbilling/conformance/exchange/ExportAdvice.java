package dev.cfbilling.conformance.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How to export captures with whole bodies, by the program that writes them. */
public final class ExportAdvice {
  private static final String ANY =
      "Record again with the cache disabled, and export with response bodies, whole and decoded.";

  /** By a part of the program's name, in lower case; the first match counts. */
  private static final Map<String, String> BY_PROGRAM = new LinkedHashMap<>();

  static {
    BY_PROGRAM.put(
        "playwright",
        "Record again with recordHar: { path: 'capture.har', content: 'embed' }, or keep the files"
            + " that content: 'attach' writes beside the capture, and close the context.");
    BY_PROGRAM.put(
        "firefox",
        "In about:config, set devtools.netmonitor.responseBodyLimit to 0 (Firefox cuts bodies at 1"
            + " MiB) and devtools.netmonitor.har.includeResponseBodies to true; tick Disable Cache,"
            + " record again and choose Save All As HAR.");
    String chromium =
        "Open the developer tools first, tick Preserve log and Disable cache, record again and"
            + " choose Save all as HAR with content.";
    BY_PROGRAM.put(
        "webkit",
        "In the Network tab of Safari's Web Inspector, tick Preserve Log and"
            + " disable caches, record again and choose Export.");
    for (String program : new String[] {"webinspector", "chrome", "chromium", "edge"}) {
      BY_PROGRAM.put(program, chromium);
    }
    BY_PROGRAM.put(
        "mitm",
        "Record again with mitmdump --anticache --set hardump=capture.har, and let it end by"
            + " itself or by Ctrl-C.");
    BY_PROGRAM.put(
        "fiddler",
        "Type prefs set fiddler.importexport.HTTPArchiveJSON.MaxTextBodyLength 100000000 into"
            + " QuickExec (Fiddler leaves out longer bodies), and export as HTTPArchive v1.2.");
    BY_PROGRAM.put(
        "charles",
        "Tick No Caching in Charles' Tools menu, record again, and export the session as HTTP"
            + " Archive (.har).");
    BY_PROGRAM.put(
        "http toolkit",
        "HTTP Toolkit leaves out bodies of more than 500,000 bytes when it exports several"
            + " exchanges; export those exchanges one by one.");
  }

  private ExportAdvice() {}

  /** The advice for a program, as one sentence. */
  public static String of(Exporter exporter) {
    String program = exporter.toString().toLowerCase(Locale.ROOT);
    return BY_PROGRAM.entrySet().stream()
        .filter(entry -> program.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ANY);
  }
}
