package org.claimwright.app.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Keeps the setting `claimwright.practice` of one connection equal to the practice in scope.
///
/// It is brought into line whenever a statement is made and taken away when the connection goes
/// back to the pool. A rollback takes a setting back as well, so after one it counts as unknown.
final class PracticeConnection implements InvocationHandler {

  private static final String UNKNOWN = "?";

  private final Connection connection;
  private String shown = UNKNOWN;

  private PracticeConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection around(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            PracticeConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new PracticeConnection(connection));
  }

  @Override
  public @Nullable Object invoke(Object itself, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "createStatement", "prepareStatement", "prepareCall" -> show(inScope());
      case "rollback" -> shown = UNKNOWN;
      case "close" -> clear();
      default -> {}
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  private static String inScope() {
    return PracticeScope.found().map(PracticeId::toString).orElse("");
  }

  private void show(String practice) throws SQLException {
    if (shown.equals(practice)) {
      return;
    }
    try (var set =
        connection.prepareStatement("select set_config('claimwright.practice', ?, false)")) {
      set.setString(1, practice);
      set.execute();
    }
    shown = practice;
  }

  private void clear() throws SQLException {
    if (connection.isClosed() || shown.isEmpty()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      shown = UNKNOWN;
    }
    show("");
  }
}
