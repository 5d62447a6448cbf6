package dev.cfbilling.conformance.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What pages for browsers have in common: templates that escape values, and a policy. */
public final class Pages {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

  private Pages() {}

  /** Writes a page; {@code page} is the template's parameter. */
  public static void render(String template, Object page, Writer out) throws IOException {
    try {
      TEMPLATES.render(template, page, new VisibleOutput(out));
    } catch (TemplateException broken) {
      // It wraps whatever goes wrong below a template, a full disk too.
      throw cause(broken).orElseThrow(() -> broken);
    }
    out.flush();
  }

  private static Optional<IOException> cause(Throwable broken) {
    return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .findFirst();
  }

  /** A content security policy that allows only this style and this script, by their hashes. */
  public static String policy(String style, Optional<String> script) {
    return "default-src 'none'; style-src '%s';%s base-uri 'none'; form-action 'none'"
        .formatted(
            hash(style), script.map(text -> " script-src '%s';".formatted(hash(text))).orElse(""));
  }

  /** The style of all pages, and then a page's own. */
  public static String style(String own) {
    return read("page.css") + read(own);
  }

  /** The text of a resource beside this class. */
  static String read(String resource) {
    try (InputStream text = Pages.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
