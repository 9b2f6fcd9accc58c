package org.whistle.intake.requests.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts how often one thread's statements go to the database: each execution and each commit is a
 * trip; a transaction's begin travels with its first statement.
 */
final class RoundTrips implements BeanPostProcessor {
  static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource ? proxy(DataSource.class, bean) : bean;
  }

  private static <T> T proxy(Class<T> type, Object target) {
    InvocationHandler counting =
        (_, method, arguments) -> {
          if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
            COUNT.get().incrementAndGet();
          }
          try {
            var result = method.invoke(target, arguments);
            return result instanceof Connection connection
                ? proxy(Connection.class, connection)
                : result instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, statement)
                    : result;
          } catch (InvocationTargetException e) {
            throw e.getTargetException();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(RoundTrips.class.getClassLoader(), new Class<?>[] {type}, counting));
  }
}
