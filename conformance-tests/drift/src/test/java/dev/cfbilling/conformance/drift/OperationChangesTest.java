package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.DriftReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each change around the schemas is called, once each, and whom it breaks. */
class OperationChangesTest {
  private static final String API =
      """
      openapi: 3.1.0
      info: {title: T, version: 1.0.0}
      servers: [{url: 'https://a.example.com/v1'}]
      security: [{bearer: []}, {mail: [], key: []}]
      paths:
        /things/{id}:
          post:
            operationId: postThings
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: tags, in: query, schema: {type: array, items: {type: string}}}
              - {name: raw, in: query, allowReserved: true, schema: {type: string}}
            requestBody:
              content:
                application/json:
                  schema: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer, default: 1}}}
            responses:
              '200':
                headers: {ETag: {schema: {type: string}}, X-Id: {required: true, schema: {type: string}}}
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Things'}}
              4XX: {content: {application/json: {schema: {type: object}}}}
            callbacks:
              done:
                '{$request.body#/url}':
                  post:
                    requestBody: {content: {application/json: {schema: {type: object, required: [ok], properties: {ok: {type: boolean}}}}}}
                    responses: {'204': {}}
        /others:
          get:
            operationId: getOthers
            responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}}
      components:
        securitySchemes:
          bearer: {type: http, scheme: bearer}
          mail: {type: apiKey, in: header, name: X-Mail}
          key: {type: apiKey, in: header, name: X-Key}
        schemas:
          Things: {type: object, required: [result], properties: {result: {type: array, items: {type: object, properties: {kind: {type: string}}}}}}
      """;

  @TempDir private Path directory;

  static Stream<Arguments> changes() {
    return Stream.of(
        // servers
        change(
            "servers: [{url: 'https://a.example.com/v1'}]",
            "servers: [{url: 'https://{r}.example.com/v1', variables: {r: {default: a, enum: [a, b]}}}]",
            "COMPATIBLE server.added the address may be https://b.example.com/v1 now"),
        change(
            "servers: [{url: 'https://a.example.com/v1'}]",
            "servers: [{url: 'https://b.example.com/v1'}, {url: 'https://a.example.com/v1'}]",
            "COMPATIBLE server.added the address may be https://b.example.com/v1 now"),
        change(
            "    operationId: getOthers",
            "    operationId: getOthers\n      servers: [{url: 'https://b.example.com'}]",
            "BREAKS_CALLER server.changed the address is https://b.example.com now; it was"
                + " https://a.example.com/v1"),
        // credentials
        change(
            "security: [{bearer: []}, {mail: [], key: []}]",
            "security: [{bearer: []}, {mail: [], key: []}, {}]",
            "COMPATIBLE security.added no credentials will do too now"),
        change(
            "security: [{bearer: []}, {mail: [], key: []}]",
            "security: [{bearer: [], key: []}, {mail: [], key: []}]",
            "BREAKS_CALLER security.changed HTTP bearer will no longer do; it takes HTTP bearer with"
                + " the header X-Key now"),
        change(
            "name: X-Key}",
            "name: X-Api-Key}",
            "BREAKS_CALLER security.changed the header X-Key with the header X-Mail will no longer do;"
                + " it takes the header X-Api-Key with the header X-Mail now"),
        change("bearer: []}, {mail: [], key: []}", "mail: [], key: []}, {bearer: []}"),
        // media types
        change(
            "application/json: {schema: {$ref: '#/components/schemas/Things'}}\n        4XX",
            "application/xml: {schema: {$ref: '#/components/schemas/Things'}}\n        4XX",
            "BREAKS_READER media.changed the response 200 is application/xml now; it was"
                + " application/json"),
        change(
            "requestBody:\n        content:\n          application/json:",
            "requestBody:\n        content:\n          application/x-www-form-urlencoded:",
            "BREAKS_CALLER media.changed the request is application/x-www-form-urlencoded now; it was"
                + " application/json"),
        change(
            "application/json: {schema: {$ref: '#/components/schemas/Things'}}\n        4XX",
            "text/csv: {}\n            application/json: {schema: {$ref: '#/components/schemas/Things'}}\n        4XX",
            "COMPATIBLE media.added the response 200 may be text/csv too now"),
        change(
            "application/json: {schema: {$ref: '#/components/schemas/Things'}}\n        4XX",
            "'Application/JSON; charset=UTF-8': {schema: {$ref: '#/components/schemas/Things'}}\n        4XX"),
        change(
            "requestBody:\n        content",
            "requestBody:\n        required: true\n        content",
            "BREAKS_CALLER request.required the request must have a body now"),
        // headers
        change(
            "X-Id: {required: true,",
            "X-Id: {",
            "BREAKS_READER header.required the header X-Id may be left out now"),
        change(
            ", X-Id: {required: true, schema: {type: string}}",
            "",
            "BREAKS_READER header.removed the header X-Id of the response 200 is no longer described"),
        change(
            "ETag: {schema: {type: string}}",
            "etag: {schema: {type: integer}}",
            "BREAKS_READER type the header ETag is integer now; it was string"),
        change(
            "ETag: {schema",
            "X-New: {schema: {type: string}}, ETag: {schema",
            "COMPATIBLE header.added the header X-New of the response 200 is new"),
        change(
            "ETag: {schema",
            "Content-Type: {required: true, schema: {type: string}}, ETag: {schema"),
        // what means the same, or is ignored
        change("https://a.example.com/v1", "HTTPS://A.Example.com:443/v1"),
        change(
            "https://a.example.com/v1",
            "https://a.example.com:8443/v1",
            "BREAKS_CALLER server.changed the address is https://a.example.com:8443/v1 now; it was"
                + " https://a.example.com/v1"),
        change("name: X-Key", "name: x-key"),
        change(
            "- {name: tags, in: query,",
            "- {name: authorization, in: header, required: true, schema: {type: string}}\n        - {name: tags, in: query,"),
        // parameters
        change(
            "{name: tags, in: query,",
            "{name: tags, in: query, explode: false,",
            "BREAKS_CALLER parameter.form a list in the query parameter tags is written as form now;"
                + " it was form, exploded"),
        change(
            "{name: id, in: path,",
            "{name: id, in: path, style: label,",
            "BREAKS_CALLER parameter.form the path parameter id is written as label now; it was"
                + " simple"),
        change("{name: id, in: path,", "{name: id, in: path, explode: true,"),
        change(
            "allowReserved: true, ",
            "",
            "BREAKS_CALLER parameter.allowReserved the query parameter raw may no longer take reserved"
                + " characters as they are"),
        change(
            "schema: {type: array, items: {type: string}}}\n",
            "content: {application/json: {schema: {type: array, items: {type: string}}}}}\n",
            "BREAKS_CALLER parameter.form a list in the query parameter tags is written as"
                + " application/json now; it was form, exploded"),
        // what leaving it out means, and what does not travel
        change(
            "size: {type: integer, default: 1}",
            "size: {type: integer, default: 100}",
            "BREAKS_CALLER schema.default size has another \"default\" now"),
        change(
            "name: {type: string}, size",
            "name: {type: string, readOnly: true}, size",
            "BREAKS_CALLER readOnly name is readOnly now, and no longer taken"),
        change("name: {type: string}, size", "name: {type: string, writeOnly: true}, size"),
        change(
            "required: [name], properties: {name: {type: string},",
            "required: [name, at], properties: {name: {type: string}, at: {type: string, readOnly: true},"),
        change(
            "required: [result], properties: {",
            "required: [result, by], properties: {by: {type: string, writeOnly: true}, "),
        change(
            "result: {type: array,",
            "result: {allOf: [{writeOnly: true}], type: array,",
            "BREAKS_READER writeOnly result is writeOnly now, and no longer sent"),
        // statuses
        change(
            "4XX: {content",
            "'404': {content",
            "COMPATIBLE status.removed the response 4XX is no longer described",
            "COMPATIBLE status.added the response 404 is new"),
        // callbacks: the API calls, and who made the operation's call reads
        change(
            "required: [ok], properties",
            "properties",
            "BREAKS_READER required ok may be absent now"),
        change(
            "{ok: {type: boolean}}",
            "{ok: {type: boolean}, at: {type: string}}",
            "COMPATIBLE field.added at is new: optional, string"),
        // pages
        change(
            "{name: raw, in: query,",
            "{name: pageToken, in: query, schema: {type: string}}\n        - {name: raw, in: query,",
            "BREAKS_READER pages.added the answer comes in pages now (the query parameter pageToken):"
                + " totals of the first page are too small"),
        change(
            "properties: {result:",
            "properties: {next_cursor: {type: string}, result:",
            "BREAKS_READER pages.added the answer comes in pages now (the field next_cursor): totals"
                + " of the first page are too small"),
        change(
            "ETag: {schema",
            "Link: {schema: {type: string}}, ETag: {schema",
            "BREAKS_READER pages.added the answer comes in pages now (the header Link): totals of the"
                + " first page are too small"));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("changes")
  void isToldOnceAndWithItsEffect(String from, String to, List<String> told) throws IOException {
    assertThat(API).contains(from);

    assertThat(compare(API, API.replace(from, to))).containsExactlyInAnyOrderElementsOf(told);
  }

  /** A shared schema requires what only the schema that is derived from it marks. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "schema: {$ref: '#/components/schemas/Things'}, writeOnly",
    "'schema: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer, default: 1}}}', readOnly",
  })
  void demandsNothingThatOnlyTheDerivingSchemaHasForTheOtherDirection(String place, String mark)
      throws IOException {
    String derived =
        "schema: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {by: {%s: true}}}]}"
            .formatted(mark);
    String before =
        API.replace(place, derived)
            + "    Base: {type: object, properties: {by: {type: string}, id: {type: string}}}\n";
    String after = before.replace("Base: {", "Base: {required: [by], ");

    assertThat(before).contains(derived);
    assertThat(compare(before, after)).isEmpty();
    assertThat(compare(before.replace(mark, "deprecated"), after.replace(mark, "deprecated")))
        .containsExactly(
            mark.equals("readOnly")
                ? "BREAKS_CALLER required by is required now"
                : "COMPATIBLE required by is required now");
  }

  @Test
  void tellsNothingOfPagesWhereThereWereSome() throws IOException {
    String paged =
        API.replace("properties: {result:", "properties: {page: {type: integer}, result:");
    String more = paged.replace("{page:", "{total_pages: {type: integer}, page:");

    assertThat(compare(paged, more))
        .containsExactly("COMPATIBLE field.added total_pages is new: optional, integer");
  }

  @Test
  void tellsOfAMoveToAnotherServerOnce() throws IOException {
    String moved =
        API.replace("'https://a.example.com/v1'", "'https://b.example.com'")
            .replace("/others:", "/v2/others:")
            .replace("/things/{id}:", "/v2/things/{id}:");

    assertThat(compare(API, moved))
        .containsExactlyInAnyOrder(
            "BREAKS_CALLER operation.moved POST /things/{id} is at"
                + " https://b.example.com/v2/things/{id} now",
            "BREAKS_CALLER operation.moved GET /others is at https://b.example.com/v2/others now");
  }

  @Test
  void isNotHeldToAnAddressThatUpstreamDoesNotName() throws IOException {
    String billing = API.replace("/others:", "/billing/others:");
    DriftReport report =
        Comparison.withUpstream(
            Documents.document(Documents.yaml(billing), directory.resolve("older.json")),
            Documents.document(
                Documents.yaml(billing.replaceFirst("servers: .*\n", "")),
                directory.resolve("newer.json")));

    assertThat(report.differences()).isEmpty();
    assertThat(report.notes())
        .singleElement()
        .asString()
        .endsWith("newer.json names no server; where the API is was not compared.");
  }

  private List<String> compare(String older, String newer) throws IOException {
    return Comparison.ofAll(
            Documents.document(Documents.yaml(older), directory.resolve("older.json")),
            Documents.document(Documents.yaml(newer), directory.resolve("newer.json")))
        .differences()
        .stream()
        .map(each -> "%s %s %s".formatted(each.effect(), each.kind(), each.what()))
        .toList();
  }

  private static Arguments change(String from, String to, String... told) {
    return Arguments.of(from, to, List.of(told));
  }
}
