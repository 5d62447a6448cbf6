/** How fast bodies are decoded, beside what else there is; compiled only with {@code -Pbench}. */
@NullMarked
package dev.cfbilling.client.bench;

import org.jspecify.annotations.NullMarked;
