package org.claimwright.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The two roles of the database: the owner migrates, the application works and cannot look over
/// the wall between practices.
final class Roles {

  static final String OWNER = "claimwright_owner";
  static final String APP = "claimwright_app";
  private static final String ATTRIBUTES =
      " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ";

  private Roles() {}

  /// On our own server: both roles and the database, by the superuser; does nothing the second
  /// time.
  static void prepare(
      Connection superuser, String database, String ownerPassword, String appPassword)
      throws SQLException {
    createOrRenew(superuser, OWNER, ownerPassword);
    createOrRenew(superuser, APP, appPassword);
    if (!exists(superuser, "select 1 from pg_database where datname = ?", database)) {
      execute(superuser, "create database " + database + " owner " + OWNER);
    }
  }

  /// Sees to the application's role on a given server, by its owner.
  static void prepareApp(Connection owner, String appPassword) throws SQLException {
    createOrRenew(owner, APP, appPassword);
  }

  /// Refuses to work with a role that could see every practice.
  static void verify(Connection app) throws SQLException {
    var sql = "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)";
    try (var query = app.prepareStatement(sql);
        var found = query.executeQuery()) {
      if (found.next()) {
        throw new SetupProblem(
            "the database role "
                + APP
                + " may bypass row-level security: run \"alter role "
                + APP
                + " nosuperuser nobypassrls\" as an administrator of the server");
      }
    }
  }

  static Connection connect(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(url, properties);
  }

  private static void createOrRenew(Connection connection, String role, String password)
      throws SQLException {
    var known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
    execute(
        connection,
        (known ? "alter role " : "create role ") + role + ATTRIBUTES + quoted(password));
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, name);
      try (var found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String password) {
    return "'" + password.replace("'", "''") + "'";
  }
}
