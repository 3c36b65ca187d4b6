Attribute VB_Name = "MentorBridge"
Option Explicit
' Starts the installed program for the workbook in front, waits for it, and shows the one message that it leaves.

Public Sub Press(ByVal verb As String)
    Dim message As String, folder As String
    On Error GoTo Failed
    message = Obstacle(verb)
    If message = "" And verb = "batch" Then
        folder = MentorHost.ChosenFolder()
        If folder = "" Then Exit Sub
    End If
    If message = "" Then message = Answer(verb, folder)
Finished:
    On Error Resume Next
    MentorHost.ShowStatus ""
    MentorHost.ShowMessage message
    Exit Sub
Failed:
    message = "Excel could not start Mentor training: " & Err.Description & vbCrLf & vbCrLf & _
        "Save and close the workbook, then drag it onto the Mentor training shortcut on the desktop: that does the same work."
    Resume Finished
End Sub

Private Function Obstacle(ByVal verb As String) As String
    If Not MentorHost.FileExists(Program()) Then
        Obstacle = "Mentor training is not installed for you on this computer. Run install.cmd again."
    ElseIf verb <> "batch" And verb <> "help" And MentorHost.BookName() = "" Then
        Obstacle = "Open a mentor log first. If it opened in Protected View, select Enable Editing."
    End If
End Function

Private Function Answer(ByVal verb As String, ByVal folder As String) As String
    Dim sayFile As String, exitCode As Long
    MentorHost.ShowStatus "Mentor training is at work: " & verb
    sayFile = MentorHost.NewSayFile()
    exitCode = MentorHost.StartAndWait(CommandLine(verb, MentorHost.BookName(), folder, sayFile))
    On Error Resume Next
    Answer = MentorHost.TakeText(sayFile)
    If Answer <> "" Then Exit Function
    Select Case exitCode
        Case 0: Answer = "Done. Nothing must be fixed."
        Case 1: Answer = "Done, and something must be fixed. The list of checks says what, and where."
        Case Else: Answer = "Mentor training could not run. The newest file in " & MentorHost.Home() & "\logs says why."
    End Select
End Function

' The arguments --wb, --from_xl and --hwnd are the ones that xlwings knows.
Private Function CommandLine(ByVal verb As String, ByVal book As String, ByVal folder As String, ByVal sayFile As String) As String
    CommandLine = Quoted(Program()) & " " & verb
    If book <> "" Then CommandLine = CommandLine & " " & Quoted("--wb=" & book)
    CommandLine = CommandLine & " --from_xl=1 --hwnd=" & MentorHost.WindowHandle() & " " & Quoted("--say=" & sayFile)
    If folder <> "" Then CommandLine = CommandLine & " " & Quoted("--folder=" & folder)
End Function

' Neither a name nor a path can hold a quotation mark; a last backslash would swallow ours, so it is doubled.
Private Function Quoted(ByVal argument As String) As String
    If Right(argument, 1) = "\" Then argument = argument & "\"
    Quoted = """" & argument & """"
End Function

Private Function Program() As String
    Program = MentorHost.Home() & "\Scripts\mentortools-excel.exe"
End Function
