-- Whoever calls is found by the number on the display.
create index patient_phone on patient (practice_id, phone);
