package org.claimwright.app.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Whether a server answers to a user and password.
final class Reachable {

  private Reachable() {}

  static boolean check(String url, String user, String password) {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("loginTimeout", "5");
    try (var connection = DriverManager.getConnection(url, properties)) {
      return connection.isValid(3);
    } catch (SQLException notReachable) {
      return false;
    }
  }
}
