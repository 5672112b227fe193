package org.claimwright.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.claimwright.app.access.TestUsers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// A test class against the whole application on a fresh database.
///
/// The application is started once in a test run and shared; every class begins with every table
/// and no row, and every test with the {@link SettableClock} at its start. Ask for beans by
/// constructor or `@Autowired` field; `MockMvc` is there, and the port of the real server as
/// `@LocalServerPort`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({AppTestConfiguration.class, TestUsers.class})
@TestExecutionListeners(
    listeners = FreshDatabaseListener.class,
    mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface AppTest {}
