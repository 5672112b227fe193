package org.claimwright.app.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;

/// A given server's JDBC URL, parted into the address and the owner's user and password.
record ExternalUrl(String url, String user, String password) {

  private static final String FORM =
      "jdbc:postgresql://HOST:PORT/DATABASE?user=OWNER&password=PASSWORD";

  /// @throws SetupProblem when it is no PostgreSQL URL or names no user
  static ExternalUrl parse(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new SetupProblem("--database is not a PostgreSQL JDBC URL: expected " + FORM);
    }
    var parts = text.split("\\?", 2);
    var rest = new ArrayList<String>();
    var user = "";
    var password = "";
    for (var pair : parts.length < 2 ? new String[0] : parts[1].split("&")) {
      var name = pair.replaceFirst("=.*", "");
      var value =
          URLDecoder.decode(
              pair.substring(name.length()).replaceFirst("=", ""), StandardCharsets.UTF_8);
      switch (name) {
        case "user" -> user = value;
        case "password" -> password = value;
        default -> rest.add(pair);
      }
    }
    if (user.isEmpty()) {
      throw new SetupProblem(
          "--database names no user, who must own the database: expected " + FORM);
    }
    return new ExternalUrl(
        rest.isEmpty() ? parts[0] : parts[0] + "?" + String.join("&", rest), user, password);
  }

  /// @throws SetupProblem when the server does not answer or does not let the owner in
  void check() {
    try (var connection = Roles.connect(url, user, password)) {
      var major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < 18) {
        throw new SetupProblem(
            "the database at "
                + url
                + " is PostgreSQL "
                + major
                + ": Claimwright needs 18 or later");
      }
    } catch (SQLException refused) {
      throw new SetupProblem(
          "cannot open the database at "
              + url
              + " as "
              + user
              + " ("
              + refused.getMessage()
              + "): start that server or correct --database (CLAIMWRIGHT_DATABASE)",
          refused);
    }
  }

  void prepareApp(String appPassword) {
    try (var connection = Roles.connect(url, user, password)) {
      Roles.prepareApp(connection, appPassword);
    } catch (SQLException refused) {
      throw new SetupProblem(
          "the user "
              + user
              + " may not create the role "
              + Roles.APP
              + " at "
              + url
              + ": as an administrator run \"create role "
              + Roles.APP
              + " login nosuperuser nobypassrls password '...'\" and give that password in"
              + " CLAIMWRIGHT_APP_PASSWORD",
          refused);
    }
  }

  /// Never shows the password.
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
