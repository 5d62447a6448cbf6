package dev.cfbilling.client.usage;

import com.squareup.moshi.JsonAdapter;
import dev.cfbilling.client.json.MapJsonAdapter;
import dev.cfbilling.client.json.TextOrTrue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags as one text, the same whatever order they came in. */
final class TagsText {
  private static final JsonAdapter<Map<String, TextOrTrue>> JSON =
      new MapJsonAdapter<>(TextOrTrue.ADAPTER);

  private TagsText() {}

  static @Nullable String in(UsageRecord usage) {
    Map<String, TextOrTrue> tags = usage.tags();
    return tags == null ? null : JSON.toJson(new TreeMap<>(tags));
  }
}
