Attribute VB_Name = "MentorButtons"
Option Explicit
' One Sub for each button of ribbon.xml. The word is one of mentortools' own.

Public Sub OnCheck(control As Object)
    MentorBridge.Press "check"
End Sub

Public Sub OnHours(control As Object)
    MentorBridge.Press "hours"
End Sub

Public Sub OnClaim(control As Object)
    MentorBridge.Press "claim"
End Sub

Public Sub OnSummary(control As Object)
    MentorBridge.Press "summary"
End Sub

Public Sub OnCertificates(control As Object)
    MentorBridge.Press "certificates"
End Sub

Public Sub OnCalendar(control As Object)
    MentorBridge.Press "calendar"
End Sub

Public Sub OnBatch(control As Object)
    MentorBridge.Press "batch"
End Sub

Public Sub OnClear(control As Object)
    MentorBridge.Press "clear"
End Sub

Public Sub OnHelp(control As Object)
    MentorBridge.Press "help"
End Sub
