package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReferencesTest {

  @ParameterizedTest
  @CsvSource({
    "./schemas/Known.yaml, #/components/schemas/Known",
    "../schemas/Known.yaml, #/components/schemas/Known",
    "./Known.yaml, #/components/schemas/Known",
    "./schemas/Unknown.yaml, ./schemas/Unknown.yaml",
    "https://example.com/Known.yaml, https://example.com/Known.yaml",
  })
  void becomeReferencesToTheSchemaOfThatName(String reference, String resolved) {
    Schema<?> items = new Schema<>();
    items.set$ref(reference);
    Schema<?> holder = new ObjectSchema().addProperty("list", new ArraySchema().items(items));

    FileReferences.resolve(Map.of("Known", new ObjectSchema(), "Holder", holder));

    assertThat(items.get$ref()).isEqualTo(resolved);
  }
}
