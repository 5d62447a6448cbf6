package dev.cfbilling.conformance.peers;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Atlassian's swagger-request-validator: the whole body as a string, then as a tree. */
final class Atlassian {
  private static final Path STATUS = Path.of("/proc/self/status");

  private Atlassian() {}

  /**
   * Prints the megabytes a second of each pass, and the peak of memory in kilobytes at the end.
   *
   * @param arguments the contract, a path that it has, the body, how many passes
   */
  public static void main(String[] arguments) throws IOException {
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(
                Files.readString(Path.of(arguments[0])))
            .build();
    Path body = Path.of(arguments[2]);
    for (int passes = Integer.parseInt(arguments[3]); passes > 0; passes--) {
      long start = System.nanoTime();
      ValidationReport report =
          validator.validateResponse(
              arguments[1],
              Request.Method.GET,
              SimpleResponse.Builder.ok()
                  .withContentType("application/json")
                  .withBody(Files.readString(body))
                  .build());
      long end = System.nanoTime();
      if (report.hasErrors()) {
        throw new IllegalStateException(
            "a valid body has complaints, the first: " + report.getMessages().get(0).getMessage());
      }
      System.out.println(Files.size(body) * 1e3 / (end - start));
    }
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        System.out.println(line.replaceAll("[^0-9]", ""));
      }
    }
  }
}
