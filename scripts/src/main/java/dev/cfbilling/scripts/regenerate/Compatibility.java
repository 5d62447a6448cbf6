package dev.cfbilling.scripts.regenerate;

import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says apart who has to follow a change of the contract: those on the wire, those who compile
 * against the client, and those who were compiled against it. {@code scripts/regenerate} runs it
 * from its source, with the command line's classes.
 */
public final class Compatibility {
  /** Breaks those who implement the interface, and not those who call it. */
  private static final String NEW_METHOD = "METHOD_ADDED_TO_INTERFACE";

  private final ClassLoader client;

  private Compatibility(ClassLoader client) {
    this.client = client;
  }

  /**
   * Takes what {@code scripts/spec-diff --report json=…} and japicmp's XML report have left, and
   * the folder of the client's classes.
   */
  public static void main(String[] arguments) throws Exception {
    JsonNode changes = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
    Document api =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of(arguments[1]).toFile());
    URL[] classes = {Path.of(arguments[2]).toUri().toURL()};
    try (URLClassLoader client = new URLClassLoader(classes)) {
      new Compatibility(client).print(changes, api);
    }
  }

  private void print(JsonNode changes, Document api) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Who has to follow");
    out.println("  wire    " + wire(changes));
    out.println("  source  " + said("compile", broken(api, "sourceCompatible")));
    out.println(
        "  binary  " + said("run without being compiled anew", broken(api, "binaryCompatible")));
  }

  private static String wire(JsonNode changes) {
    int breaking = changes.path("breaking").asInt();
    int compatible = changes.path("compatible").asInt();
    return breaking == 0
        ? "compatible: nobody, after %s.".formatted(counted(compatible, "change"))
        : "breaking: callers or readers of the API, in %s of %s."
            .formatted(breaking, counted(breaking + compatible, "change"));
  }

  private static String said(String goesOn, List<String> broken) {
    return broken.isEmpty()
        ? "compatible: code that uses the client goes on to %s.".formatted(goesOn)
        : "breaking: code that %s may not %s.".formatted(String.join(", ", broken), goesOn);
  }

  private List<String> broken(Document api, String compatible) {
    List<String> broken = new ArrayList<>();
    for (Element type : elements(api.getDocumentElement(), "class", compatible)) {
      List<Element> changes = elements(type, "compatibilityChange", compatible);
      boolean implementers =
          !changes.isEmpty()
              && changes.stream().allMatch(each -> each.getAttribute("type").equals(NEW_METHOD));
      String name = type.getAttribute("fullyQualifiedName");
      if (!(implementers && isSealed(name))) {
        broken.add((implementers ? "implements " : "uses ") + name.replaceFirst(".*\\.", ""));
      }
    }
    return broken;
  }

  /** Whether nobody outside can implement it, which japicmp does not ask. */
  private boolean isSealed(String name) {
    try {
      return Class.forName(name, false, client).isSealed();
    } catch (ClassNotFoundException | LinkageError unknown) {
      return false;
    }
  }

  /** Those inside that are not compatible. */
  private static List<Element> elements(Element parent, String name, String compatible) {
    NodeList all = parent.getElementsByTagName(name);
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .filter(element -> element.getAttribute(compatible).equals("false"))
        .toList();
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
