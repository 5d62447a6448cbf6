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
import org.junit.platform.commons.support.AnnotationSupport;

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
    try {
      // The constructor of a class with one instance for all tests runs before all else.
      start(context, context.getTestClass());
    } catch (IOException unstarted) {
      throw new ParameterResolutionException("The mock can't start: " + unstarted, unstarted);
    }
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
    AnnotatedElement where = annotated.orElse(null);
    if (wanted != null && where != null && store(context).get(where) == null) {
      MockApi mock = new AnnotatedMock(wanted).builder().start();
      store(context).put(where, mock);
      store(context).put(MockApi.class, mock);
    }
  }

  private static void stop(
      ExtensionContext context, Optional<? extends AnnotatedElement> annotated) {
    if (wanted(annotated) != null) {
      annotated.ifPresent(store(context)::remove);
      MockApi mock = store(context).remove(MockApi.class, MockApi.class);
      if (mock != null) {
        mock.close();
      }
    }
  }

  private static @Nullable BillingMock wanted(Optional<? extends AnnotatedElement> annotated) {
    return AnnotationSupport.findAnnotation(annotated, BillingMock.class).orElse(null);
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(BillingMockExtension.class));
  }
}
