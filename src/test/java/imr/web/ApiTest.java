package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The API's two addresses.
class ApiTest {
  @Test
  void metricsAndLogsNameTheVersionedRoute() {
    assertEquals("/api/v1/search", Api.versioned("/api/search"));
    assertEquals("/api/v1/search", Api.versioned("/api/v1/search"));
    assertEquals("/api/v1/why/words", Api.versioned("/api/why/words"));
    assertEquals("/counts", Api.versioned("/counts"));
  }

  @Test
  void onlyTheApiAnswersWithProblemDocuments() {
    assertTrue(Api.has("/api/v1/nothing"));
    assertTrue(Api.has("/api/nothing"));
    assertFalse(Api.has("/apis"));
    assertFalse(Api.has("/"));
  }
}
