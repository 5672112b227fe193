package org.claimwright.app.testing;

import org.claimwright.app.database.TestDatabase;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Gives each test class a database of its own and sets the clock back before each test.
class FreshDatabaseListener implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext context) {
    context.getApplicationContext().getBean(TestDatabase.Switchable.class).renew();
  }

  @Override
  public void beforeTestMethod(TestContext context) {
    context.getApplicationContext().getBean(SettableClock.class).set(SettableClock.START);
  }
}
