package dev.cfbilling.client;

import static java.util.Locale.ROOT;

import com.squareup.moshi.Json;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a model.
 *
 * @param key how it is called in JSON
 * @param type what its values are in Java
 * @param nullable whether its accessor may give null
 * @param tracked whether the contract allows null, which is kept apart from absence
 */
record ModelProperty(String key, Type type, boolean nullable, boolean tracked) {

  /** The properties that the contract knows, in its order. */
  static List<ModelProperty> of(Class<?> model) {
    return Arrays.stream(model.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getType().isPrimitive())
        .filter(field -> !field.getName().equals("additionalProperties"))
        .map(field -> of(model, field))
        .toList();
  }

  private static ModelProperty of(Class<?> model, Field field) {
    try {
      Json json = field.getAnnotation(Json.class);
      boolean nullable =
          model
              .getMethod(field.getName())
              .getAnnotatedReturnType()
              .isAnnotationPresent(Nullable.class);
      String key = json == null ? field.getName() : json.name();
      String presence =
          "has" + field.getName().substring(0, 1).toUpperCase(ROOT) + field.getName().substring(1);
      boolean tracked =
          Arrays.stream(model.getDeclaredFields()).anyMatch(of -> of.getName().equals(presence));
      return new ModelProperty(key, field.getGenericType(), nullable, tracked);
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
