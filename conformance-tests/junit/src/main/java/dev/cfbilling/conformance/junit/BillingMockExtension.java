package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.mock.MockApi;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the mocks of {@link BillingMock}.
 *
 * <p>Tests and nested classes find their class's mock in the parent store; a test's own mock hides
 * it.
 */
final class BillingMockExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    start(context, context.getTestClass());
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    start(context, context.getTestMethod());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop(context, context.getTestMethod());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop(context, context.getTestClass());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MockApi.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    MockApi mock = store(context).get(MockApi.class, MockApi.class);
    if (mock == null) {
      throw new ParameterResolutionException(
          "No mock has started yet; put @BillingMock on the class, or ask for it in a test.");
    }
    return mock;
  }

  private static void start(
      ExtensionContext context, Optional<? extends AnnotatedElement> annotated) throws IOException {
    BillingMock wanted = wanted(annotated);
    if (wanted != null) {
      store(context).put(MockApi.class, new AnnotatedMock(wanted).builder().start());
    }
  }

  private static void stop(
      ExtensionContext context, Optional<? extends AnnotatedElement> annotated) {
    if (wanted(annotated) != null) {
      MockApi mock = store(context).remove(MockApi.class, MockApi.class);
      if (mock != null) {
        mock.close();
      }
    }
  }

  private static @Nullable BillingMock wanted(Optional<? extends AnnotatedElement> annotated) {
    return annotated.map(element -> element.getAnnotation(BillingMock.class)).orElse(null);
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(BillingMockExtension.class));
  }
}
